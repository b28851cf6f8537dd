#!/bin/sh
# Puts a backup into the home and compares with the broker until both agree. Trading stays halted: to look and to resume is the operator's.
#   sh rebuild.sh BACKUP "why"
set -eu
alpaca-mcp restore "$1" --reason "$2"
tries=1
until alpaca-mcp reconcile; do
    [ "$tries" -lt 5 ] || { echo "Broker and journal still differ: see the lines above." >&2; exit 1; }
    tries=$((tries + 1))
done
alpaca-mcp journal verify
alpaca-mcp status
