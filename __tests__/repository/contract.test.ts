import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { GENERATED_FILES } from '../../scripts/generated-files.ts'
import { INPUTS, OUTPUTS } from '../../src/action/contract.ts'
import { filesBelow, read } from './files.ts'

const metadata = parse(read('action.yml'))

describe('action.yml', () => {
  test('has the inputs of the registry, with their defaults, each described', () => {
    expect(Object.keys(metadata.inputs)).toEqual(Object.keys(INPUTS))
    for (const [name, input] of Object.entries(INPUTS)) {
      expect(metadata.inputs[name]).toEqual({
        description: input.description,
        required: false,
        default: input.default,
      })
    }
  })

  test('has the outputs of the registry, each described', () => {
    expect(Object.keys(metadata.outputs)).toEqual(Object.keys(OUTPUTS))
    for (const output of Object.values<{ description: string }>(metadata.outputs)) {
      expect(output.description).toMatch(/\w/)
    }
  })

  test('runs the committed bundle on the newest Node, and fits the marketplace', () => {
    expect(metadata.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      // The second half of the same program, also after the first was killed.
      post: 'dist/index.js',
      'post-if': 'always()',
    })
    expect(metadata.description.length).toBeLessThanOrEqual(125)
    expect(metadata.branding).toEqual({ icon: expect.any(String), color: expect.any(String) })
  })

  test('passes the token of the job by default', () => {
    expect(metadata.inputs['github-token'].default).toBe(`\${{ github.token }}`)
  })
})

describe('generated files', () => {
  test.each(GENERATED_FILES.map((file) => [file.path, file] as const))(
    '%s is up to date',
    (path, { render }) => {
      expect(filesBelow('')).toContain(path)
      expect(read(path)).toBe(render(read(path)))
    },
  )

  test('a page that is missing is told, and so is a page without its markers', () => {
    const page = GENERATED_FILES.find(({ path }) => path === 'README.md')
    expect(() => page?.render(null)).toThrow('README.md is missing')
    expect(() => page?.render('# Slipway')).toThrow(
      'README.md lacks the lines <!-- inputs:start -->',
    )
  })
})

test('nothing else reads the variables of the inputs', () => {
  const reading = /getInput\(|\.INPUT_|\[[`'"]INPUT_/
  const readers = filesBelow('src', '.ts').filter((path) => reading.test(read(path)))
  // index.ts only looks whether the runner set any, to know which front door to open.
  expect(readers).toEqual(['src/action/inputs.ts', 'src/index.ts'])
})
