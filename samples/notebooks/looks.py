"""What the notebooks share: where the data is, what it is called, and how it is drawn."""

import os
from pathlib import Path

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import polars as pl

TOP = next(folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / "hogatape").is_file())
DATA = TOP / os.environ.get("HOGATAPE_DATA", "demo/data")
JOURNAL = TOP / os.environ.get("HOGATAPE_JOURNAL", "demo/journal")

VENUE = {"H0NXASP0": "NXT", "H0STASP0": "KRX", "H0UNASP0": "both"}
INK, ASK, BID, MID, GRID = "#26323f", "#c8553d", "#2a6f97", "#e0a526", "#e7eaee"
WORLD_INK = {"pessimistic": "#c2501c", "expected": "#1d63ad", "optimistic": "#12855f"}
VENUE_INK = {"NXT": "#2a6f97", "KRX": "#c8553d", "both": "#6b7b8c"}

plt.rcParams.update({
    "figure.dpi": 110, "figure.constrained_layout.use": True, "font.size": 10, "text.color": INK,
    "axes.edgecolor": "#b8c0c8", "axes.labelcolor": INK, "axes.titlelocation": "left", "axes.titleweight": "bold",
    "axes.spines.top": False, "axes.spines.right": False, "xtick.color": INK, "ytick.color": INK,
    "axes.grid": False, "grid.color": GRID, "legend.frameon": False,
})
pl.Config.set_tbl_rows(30)
pl.Config.set_fmt_str_lengths(60)
pl.Config.set_tbl_width_chars(140)
pl.Config.set_tbl_hide_dataframe_shape(True)


def files(table):
    """The files of a table of the export; a plain sentence where there are none."""
    if not any(DATA.glob(f"{table}/*/*.parquet")):
        if table in ("orders", "order_steps", "fills"):
            raise SystemExit(f"There is no table '{table}' in {DATA}; run ./hogatape backtest --journal … --strategy … --out {DATA}")
        if table == "quality":
            raise SystemExit(f"There is no table '{table}' in {DATA}; run ./hogatape quality … --parquet {DATA}")
        what = table.split("_")[0]
        how = f"--what {what}" if what in ("bars", "imbalance", "grid") else ""
        raise SystemExit(f"There is no table '{table}' in {DATA}; run ./hogatape export --journal … --out {DATA} {how}".rstrip())
    return str(DATA / table / "*" / "*.parquet")


def scan(table):
    """A table as polars reads it where it lies, with the day of each row."""
    return pl.scan_parquet(files(table), hive_partitioning=True)


def seoul(column="receive_time"):
    """Seoul's wall clock without a zone, as matplotlib draws it."""
    return pl.col(column).dt.convert_time_zone("Asia/Seoul").dt.replace_time_zone(None)


def venue():
    """The name of the venue that a row's TR belongs to."""
    return pl.col("tr").replace_strict(VENUE, default=pl.col("tr"))


def session():
    """The part of the NXT day that a row's exchange time lies in."""
    time = pl.col("exchange_time")
    return (
        pl.when(time < pl.time(8, 50)).then(pl.lit("pre"))
        .when(time < pl.time(15, 20)).then(pl.lit("main"))
        .otherwise(pl.lit("after"))
    )


SESSIONS = ["pre", "main", "after"]


def clock(axes, form="%H:%M:%S"):
    """Times of day along the bottom; seconds with as many digits as a short stretch wants."""

    def text(x, _):
        left, right = axes.get_xlim()
        digits = 0 if (right - left) * 86_400 > 8 or not form.endswith("%S") else 1 if (right - left) * 86_400 > 0.8 else 3
        moment = mdates.num2date(x)
        return moment.strftime(form) + (f".{moment.microsecond:06d}"[:digits + 1] if digits else "")

    axes.xaxis.set_major_locator(mdates.AutoDateLocator(minticks=4, maxticks=8))
    axes.xaxis.set_major_formatter(text)
