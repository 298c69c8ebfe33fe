# The program with its models; nothing is fetched when it runs, so it can run without a network:
#   docker build -t auditor . && docker run --rm --network none -v "$PWD:/drafts:ro" auditor check .
FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/auditor && /opt/auditor/bin/pip install --no-cache-dir '.[word]'

FROM python:3.12-slim
# git is for --diff; the drafts belong to somebody else, which git must be told is no danger here.
RUN apt-get update && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*' \
    && useradd --create-home editor
COPY --from=build /opt/auditor /opt/auditor
ENV PATH=/opt/auditor/bin:$PATH AUDITOR_CACHE_DIR=/home/editor/.cache/auditor
USER editor
WORKDIR /drafts
ENTRYPOINT ["auditor"]
CMD ["--help"]
