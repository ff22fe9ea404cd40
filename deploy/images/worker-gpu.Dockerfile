# The base of a worker that computes with CUDA 12: -Dimage.worker.base=docker://jeevan/worker-gpu-base
FROM nvidia/cuda:12.9.1-cudnn-runtime-ubuntu24.04
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr \
  && rm -rf /var/lib/apt/lists/*
COPY --from=eclipse-temurin:25.0.4_7-jre-noble /opt/java/openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH
