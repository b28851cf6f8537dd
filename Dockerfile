# docker build --build-arg REVISION=$(git rev-parse HEAD) -t alpaca-mcp .
# How it is run, and what of this was never run here: docs/operate/supply-chain.md.
#
# A tag says which image is meant, not which bytes. To pin the bytes, read the digests yourself and write each behind its tag, as tag@sha256:…
#   docker buildx imagetools inspect --format '{{.Manifest.Digest}}' mcr.microsoft.com/dotnet/sdk:10.0.401-noble-aot
#   docker buildx imagetools inspect --format '{{.Manifest.Digest}}' mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra

# The SDK that wrote the lock files: another patch brings another native compiler, and the locked restore refuses.
FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble-aot AS build
ARG REVISION=
WORKDIR /source
COPY . .
RUN dotnet restore src/AlpacaMcp.Server --locked-mode
RUN dotnet publish src/AlpacaMcp.Server -c Release -r linux-x64 --no-restore -p:SourceRevisionId=$REVISION -o /app && rm -f /app/*.dbg && mkdir /data

# No shell, no package manager; extra, because New York's time zone is read from the system.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV ALPACA_MCP_HOME=/data
VOLUME /data
USER $APP_UID
ENTRYPOINT ["/app/alpaca-mcp"]
