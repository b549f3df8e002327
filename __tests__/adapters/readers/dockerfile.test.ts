import { expect, test } from '@jest/globals'
import { readDockerfile } from '../../../src/adapters/readers/dockerfile.ts'

test('lines that are carried on, comments and here-documents', () => {
  const text = [
    '# syntax=docker/dockerfile:1',
    'FROM node:20 AS build',
    'RUN apt-get update && \\',
    '    # a comment in between',
    '    apt-get install -y git',
    '',
    'run <<EOT',
    'USER is no instruction here',
    'EOT',
    'USER node\r',
  ].join('\n')
  expect(readDockerfile(text)).toEqual([
    { name: 'FROM', args: 'node:20 AS build' },
    { name: 'RUN', args: 'apt-get update && apt-get install -y git' },
    { name: 'RUN', args: '<<EOT' },
    { name: 'USER', args: 'node' },
  ])
})

test('another character may carry lines on', () => {
  const text = '# escape=`\nFROM windows\nRUN dir C:\\\nCMD a `\n  b'
  expect(readDockerfile(text).map(({ args }) => args)).toEqual(['windows', 'dir C:\\', 'a b'])
})

test.each(['\u0000\u0001\u0002', '{"a": 1}', 'RUN <<EOT\nnever'])('%j is no Dockerfile', (text) => {
  expect(() => readDockerfile(text)).toThrow(SyntaxError)
})
