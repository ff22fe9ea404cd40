# The base of a worker that reads scanned pages: -Dimage.worker.base=docker://jeevan/worker-base
FROM eclipse-temurin:25.0.4_7-jre-noble
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr \
  && rm -rf /var/lib/apt/lists/*
