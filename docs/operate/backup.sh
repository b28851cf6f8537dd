#!/bin/sh
# Backs the home up into a folder named after the moment, and keeps the latest so many. For a timer: sh backup.sh FOLDER HOW_MANY
set -eu
umask 077
mkdir -p "$1"
alpaca-mcp backup "$1/$(date -u +%Y-%m-%dT%H%M%SZ)"
ls -1 "$1" | grep -E '^[0-9-]{10}T[0-9]{6}Z$' | sort -r | tail -n "+$(($2 + 1))" | while read -r old; do
    rm -r "${1:?}/$old"
done
