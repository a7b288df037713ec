-- How the applications of each year ended, over all reports: duckdb < outcomes.sql
select year, "row", sum(value) as cases
from 'cells.parquet'
where "table" = 'applications' and "column" = 'total' and state = 'number'
group by year, "row"
order by year, "row";
