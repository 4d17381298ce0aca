# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

# An image with JupyterLab, the kernel and the notebooks.
#
#	docker build -t gosci .
#	docker run --rm -p 8888:8888 gosci
#
# Binder builds .binder/Dockerfile, which is a copy of this file. docs/install.md says how
# a JupyterHub uses the image.

FROM golang:1.26.8-bookworm@sha256:a688600ca24f8a4d3ca77f95b0dd40704a9fc787c826660eb7ba0b641b8b175d AS build

ENV CGO_ENABLED=0 GOTOOLCHAIN=local
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -trimpath -buildvcs=false -ldflags="-s -w" -o /out/gosci-kernel ./cmd/gosci-kernel

FROM python:3.13.13-slim-bookworm@sha256:355bfa66770995d7e9a0da4b3473b44d0cb451f6b56f5615ad9c39e3c4eca03f

COPY docker/requirements.txt /opt/gosci/requirements.txt
RUN python -m pip install --no-cache-dir --disable-pip-version-check -r /opt/gosci/requirements.txt

COPY --from=build /out/gosci-kernel /usr/local/bin/gosci-kernel
RUN gosci-kernel install

# The names and the number are those that Binder asks for.
ARG NB_USER=jovyan
ARG NB_UID=1000
ENV NB_USER=${NB_USER} NB_UID=${NB_UID} USER=${NB_USER} HOME=/home/${NB_USER}
RUN useradd --create-home --home-dir "${HOME}" --shell /bin/bash --uid "${NB_UID}" "${NB_USER}"
COPY --chown=${NB_UID}:${NB_UID} notebooks ${HOME}/notebooks

USER ${NB_UID}
WORKDIR ${HOME}/notebooks
EXPOSE 8888
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:8888' + os.environ.get('JUPYTERHUB_SERVICE_PREFIX', '/') + 'api', timeout=4)"]
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--port=8888", "--no-browser"]
