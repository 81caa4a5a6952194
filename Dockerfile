# Every program of the hub; compose.yaml says which one a container runs. There is no build: Node runs the TypeScript.
FROM node:20-bookworm-slim
WORKDIR /liandong
COPY . .
RUN npx --yes pnpm@10.34.8 install --frozen-lockfile --prefer-offline \
  && mkdir -p /data /keys && chown node:node /data /keys && chmod 700 /keys
USER node
CMD ["node", "--import", "tsx", "services/index-api/src/main.ts"]
