# How the applications of each year ended, over all reports. Arguments: cells.parquet (with the package arrow) or cells.csv.
file <- commandArgs(trailingOnly = TRUE)[1]
cells <- if (endsWith(file, ".parquet")) arrow::read_parquet(file) else read.csv(file, na.strings = "")
totals <- subset(cells, table == "applications" & column == "total" & state == "number")
sums <- aggregate(value ~ row + year, data = totals, FUN = sum)
write.table(sums[order(sums$year, sums$row), c("year", "row", "value")], sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
