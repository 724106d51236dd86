"""Opens an export with a folder a symbol as SCHEMA.md says, with DuckDB, polars and pyarrow, and requires the rows of the plain export and codes that are text.

    check_by_symbol.py PLAIN BY_SYMBOL
"""

import sys
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds

# Codes of digits alone, which are numbers for readers that guess.
DIGITS = "[0-9][0-9][0-9][0-9][0-9][0-9]"
FOLDERS = ds.partitioning(pa.schema([("date", pa.date32()), ("symbol", pa.string())]), flavor="hive")
KEYS = ["date", "tr", "symbol", "sequence", "record"]



def readings(data):
    """Name, codes' type and the rows' keys, of each way to open the books."""
    for name, glob, how in (
        ("DuckDB, Parquet", "*/symbol=*/*.parquet", "read_parquet('{}')"),
        ("DuckDB, Parquet, digits alone", f"*/symbol={DIGITS}/*.parquet", "read_parquet('{}', hive_partitioning = true)"),
        ("DuckDB, CSV", "*/symbol=*/*.csv", "read_csv('{}', types = {{'symbol': 'VARCHAR'}})"),
        ("DuckDB, CSV, digits alone", f"*/symbol={DIGITS}/*.csv", "read_csv('{}', types = {{'symbol': 'VARCHAR'}})"),
    ):
        read = duckdb.sql(f"SELECT * FROM {how.format(data / 'books' / glob)}")
        kinds = dict(zip(read.columns, map(str, read.types)))
        keys = duckdb.sql("SELECT strftime(date, '%Y-%m-%d'), tr, symbol, sequence, record FROM read").fetchall()
        yield name, kinds["symbol"] == "VARCHAR" and kinds["date"] == "DATE", keys
    books = pl.scan_parquet(data / "books" / "**/*.parquet", hive_partitioning=True).collect()
    yield "polars", books.schema["symbol"] == pl.String and books.schema["date"] == pl.Date, books.with_columns(pl.col("date").dt.to_string()).select(KEYS).rows()
    digits = pl.scan_parquet(data / "books" / f"*/symbol={DIGITS}/*.parquet", hive_partitioning=True).collect()
    yield "polars, digits alone", digits.schema["symbol"] == pl.String, digits.with_columns(pl.col("date").dt.to_string()).select(KEYS).rows()
    table = ds.dataset(data / "books", partitioning=FOLDERS, exclude_invalid_files=True).to_table()
    yield "pyarrow", table.schema.field("symbol").type == pa.string(), [tuple(str(row[k]) if k == "date" else row[k] for k in KEYS) for row in table.select(KEYS).to_pylist()]


def main():
    plain, data = Path(sys.argv[1]), Path(sys.argv[2])
    expected = sorted(duckdb.sql(f"SELECT strftime(date, '%Y-%m-%d'), tr, symbol, sequence, record FROM '{plain}/books/*/*.parquet'").fetchall())
    wrong = []
    for name, is_text, keys in readings(data):
        wanted = [row for row in expected if row[2].isdigit()] if "digits" in name else expected
        if not is_text:
            wrong.append(f"{name}: a code is no text, or a day no date")
        if sorted(map(tuple, keys)) != wanted:
            wrong.append(f"{name}: {len(keys):,} rows are not the {len(wanted):,} of the plain export")
        print(f"{name}: {len(keys):,} rows")
    for sentence in wrong:
        print(sentence)
    sys.exit(1 if wrong or not expected else 0)


main()
