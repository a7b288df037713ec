# How the applications of each year ended, over all reports. Arguments: cells.parquet (with pandas 2 or later and pyarrow) or cells.csv.
import sys
import pandas as pd

file = sys.argv[1]
# Numbers with blanks between them would become floating point otherwise
cells = pd.read_parquet(file, dtype_backend="numpy_nullable") if file.endswith(".parquet") else pd.read_csv(file, dtype={"value": "Int64", "text": "string"})
totals = cells[(cells["table"] == "applications") & (cells["column"] == "total") & (cells["state"] == "number")]
print(totals.groupby(["year", "row"])["value"].sum().reset_index().to_csv(index=False, header=False), end="")
