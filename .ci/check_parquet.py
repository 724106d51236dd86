"""Compares exported Parquet with the raw frames of `journal dump`, by DuckDB and with no code of Hogatape's.

usage: check_parquet.py DUMP.tsv PARQUET_GLOB [SUMMARY.json]
"""

import json
import re
import sys
from decimal import Decimal

import duckdb

LEVELS = range(1, 11)
# Field index by column, as the broker's specification numbers them.
WHOLE = (
    {f"ask_price_{i}": 2 + i for i in LEVELS}
    | {f"bid_price_{i}": 12 + i for i in LEVELS}
    | {f"ask_size_{i}": 22 + i for i in LEVELS}
    | {f"bid_size_{i}": 32 + i for i in LEVELS}
    | {
        "total_ask_size": 43,
        "total_bid_size": 44,
        "expected_price": 47,
        "expected_size": 48,
        "expected_change": 50,
        "accumulated_volume": 53,
        "total_ask_size_change": 54,
        "total_bid_size_change": 55,
    }
)
# Middle prices: (TR, width) -> field of each venue's price.
MIDDLES = {("H0NXASP0", 65): {"krx": 59, "nxt": 62}, ("H0STASP0", 62): {"krx": 59}}


def unescape(text):
    return re.sub(r"\\(.)", lambda escape: {"t": "\t", "n": "\n"}.get(escape[1], escape[1]), text)


def raw_records(dump):
    """Every record of every book frame: (sequence, number in the frame) -> (receive_ns, tr, fields)."""
    records = {}
    frames = 0
    for line in open(dump, encoding="utf-8", newline="\n"):
        sequence, receive_ns, _, kind, text = line.rstrip("\n").split("\t")
        if kind != "frame" or text.startswith("{"):
            continue
        frames += 1
        flag, tr, count, payload = unescape(text).split("|", 3)
        if not tr.endswith("ASP0"):
            continue
        fields = payload.split("^")
        width = len(fields) // int(count)
        for number in range(int(count)):
            record = fields[number * width : (number + 1) * width]
            records[int(sequence), number] = (int(receive_ns), tr, record)
    return records, frames


def check(condition, message):
    if not condition:
        sys.exit("check_parquet: " + message)


def main(dump, parquet, summary=None):
    raw, frames = raw_records(dump)
    relation = duckdb.sql(f"SELECT * FROM read_parquet('{parquet}') ORDER BY sequence, record")
    columns = relation.columns
    rows = relation.fetchall()
    check(len(rows) == len(raw), f"{len(rows)} rows for {len(raw)} raw records")
    values = 0
    for row in rows:
        row = dict(zip(columns, row))
        key = row["sequence"], row["record"]
        receive_ns, tr, fields = raw[key]
        check(row["tr"] == tr, f"{key}: tr {row['tr']} is {tr} in the raw frame")
        check(row["symbol"] == fields[0], f"{key}: symbol {row['symbol']} is {fields[0]} in the raw frame")
        check(row["receive_ns"] == receive_ns, f"{key}: receive_ns {row['receive_ns']} is {receive_ns} on the journal")
        time = row["exchange_time"].strftime("%H%M%S")
        check(time == fields[1], f"{key}: exchange_time {time} is {fields[1]} in the raw frame")
        for column, index in WHOLE.items():
            check(row[column] == int(fields[index] or 0), f"{key}: {column} {row[column]} is {fields[index]!r} in the raw frame")
        for venue in ("krx", "nxt"):
            index = MIDDLES.get((tr, len(fields)), {}).get(venue)
            expected = None if index is None else Decimal(fields[index])
            found = row[f"{venue}_middle_price"]
            check(found == expected, f"{key}: {venue}_middle_price {found} is {expected} in the raw frame")
        values += len(WHOLE) + 6
    distinct = len({row[columns.index("sequence")] for row in rows})
    if summary:
        counts = json.load(open(summary, encoding="utf-8"))
        for step in ("framesSent", "framesRecorded", "framesReplayed"):
            check(counts[step] == frames, f"{step} is {counts[step]}, and the journal holds {frames} data frames")
        check(counts["booksReplayed"] == len(rows), f"{counts['booksReplayed']} books were replayed, {len(rows)} rows exported")
        check(distinct == frames, f"the rows come from {distinct} frames, and {frames} were recorded")
    print(f"{len(rows)} rows from {distinct} frames agree with their raw frames in {values} values")


main(*sys.argv[1:])
