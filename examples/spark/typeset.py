"""Sets the résumés of a Parquet table on a Spark cluster.

    typeset.py IN.parquet OUT.parquet [--master URL]

IN has the columns id, toml and, if it likes, layout. OUT gets id, pdf, pages, sha256 and diagnostics, which is JSON. A résumé that
cannot be set has no pdf, and diagnostics that say why; the job goes on. Every machine needs the package quoin-cv, and pyarrow.
"""

import argparse
import hashlib
import json
import os
import sys

from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

COLUMNS = "id string, pdf binary, pages int, sha256 string, diagnostics string"
AT_A_TIME = 64  # résumés that a worker holds, and their PDFs
TASKS_PER_CORE = 4  # a task that is lost is soon made again


def set_one(row):
    """One row of the table as one of the result. A fault is never raised: it would end the job."""
    import quoin

    out = {"id": None if row["id"] is None else str(row["id"]), "pdf": None, "pages": None, "sha256": None}
    try:
        built = quoin.build(row["toml"], row.get("layout"))
        out.update(pdf=built.pdf, pages=built.pages, sha256=hashlib.sha256(built.pdf).hexdigest())
        faults = built.warnings
    except quoin.QuoinError as error:
        faults = error.diagnostics
    except Exception as error:  # whatever it is, it concerns this row alone
        out["diagnostics"] = json.dumps([{"code": "machine", "severity": "error", "message": str(error) or type(error).__name__}])
        return out
    keys = ("code", "severity", "message", "hint", "file", "line", "column")
    out["diagnostics"] = json.dumps([{key: getattr(one, key) for key in keys} for one in faults], ensure_ascii=False)
    return out


def set_all(batches):
    """Runs in the workers, over some rows at a time."""
    import pyarrow

    schema = pyarrow.schema([("id", pyarrow.string()), ("pdf", pyarrow.binary()), ("pages", pyarrow.int32()),
                             ("sha256", pyarrow.string()), ("diagnostics", pyarrow.string())])
    for batch in batches:
        yield pyarrow.RecordBatch.from_pylist([set_one(row) for row in batch.to_pylist()], schema=schema)


def may_be_written(path, spark):
    """Nothing is there, or an empty folder, or what an earlier run has left. Beyond this machine Spark itself refuses the rest."""
    if not os.path.isdir(path):
        return not os.path.exists(path)
    names = os.listdir(path)
    if not all(name == "_SUCCESS" or name.endswith(".parquet") or name.endswith(".crc") for name in names):
        return False
    return not names or spark.read.parquet(path).columns == ["id", "pdf", "pages", "sha256", "diagnostics"]


def main():
    parser = argparse.ArgumentParser(description="Sets the résumés of a Parquet table.")
    parser.add_argument("input", metavar="IN.parquet")
    parser.add_argument("output", metavar="OUT.parquet")
    parser.add_argument("--master", metavar="URL", default="local[*,4]", help="the cluster [local[*,4]: this machine's cores]")
    options = parser.parse_args()

    os.environ["PYSPARK_PYTHON"] = sys.executable  # the interpreter that has the package
    spark = (SparkSession.builder.appName("quoin").master(options.master)
             .config("spark.sql.execution.arrow.maxRecordsPerBatch", AT_A_TIME)
             .config("spark.ui.enabled", "false").getOrCreate())
    try:
        table = spark.read.parquet(options.input)
        missing = {"id", "toml"} - set(table.columns)
        if missing:
            parser.error(f"{options.input} has no column {' and no column '.join(sorted(missing))}")
        wanted = [name for name in ("id", "toml", "layout") if name in table.columns]
        tasks = max(table.rdd.getNumPartitions(), TASKS_PER_CORE * spark.sparkContext.defaultParallelism)
        if not may_be_written(options.output, spark):
            parser.error(f"{options.output} is there already, and holds something else")
        mode = "overwrite" if os.path.isdir(options.output) else "error"
        table.select(wanted).repartition(tasks).mapInArrow(set_all, COLUMNS).write.mode(mode).parquet(options.output)
    except AnalysisException as error:
        sys.exit(f"typeset.py: {str(error).splitlines()[0]}")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
