#!/usr/bin/env python3
"""Compares scores with their floors, prints a table, and fails where one is missed.

    floors.py FLOORS.json NAME=SCORES.json...

FLOORS: {"NAME/CLUSTER": {"claim_f1": 0.8, "violations_max": 0}}. A key ending in _max is a
ceiling, any other a floor; a score that is None meets a floor of 0 only. The cluster "all" is
the sum. A floor for a cluster that was not scored is missed. Standard library only.
"""
import json, sys


def judge(key, bound, row):
    """What was measured, and whether it is good enough."""
    if row is None:
        return None, False
    if key.endswith("_max"):
        value = row.get(key.removesuffix("_max"))
        return value, value is not None and value <= bound
    value = row.get(key)
    return value, (value or 0) >= bound - 1e-9


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    floors = json.load(open(sys.argv[1], encoding="utf-8"))
    scores = {}
    for argument in sys.argv[2:]:
        name, path = argument.split("=", 1)
        for cluster, row in json.load(open(path, encoding="utf-8")).items():
            scores[f"{name}/{cluster}"] = row
    cell = lambda v: "-" if v is None else f"{v:.3f}" if isinstance(v, float) else str(v)
    missed = 0
    print(f"{'cluster':32} {'score':18} {'is':>8} {'bound':>8}")
    for cluster, bounds in floors.items():
        for key, bound in bounds.items():
            value, good = judge(key, bound, scores.get(cluster))
            missed += not good
            sign = "<=" if key.endswith("_max") else ">="
            print(f"{cluster:32} {key.removesuffix('_max'):18} {cell(value):>8} {sign}{cell(bound):>6}{'' if good else '   MISSED'}")
    for cluster in sorted(scores.keys() - floors.keys()):
        print(f"{cluster:32} no floor yet")
    print("all floors hold" if not missed else f"{missed} missed")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
