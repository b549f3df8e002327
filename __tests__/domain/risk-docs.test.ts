import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { FACTORS } from '../../src/domain/factors/registry.ts'
import type { Range } from '../../src/domain/range/range.ts'
import { DEFAULT_RISK_LEVELS } from '../../src/domain/risk.ts'
import { assessRisk } from '../../src/domain/risk-score.ts'
import { commitOf, fileOf, rangeOf, rangeOfSubjects, rangeTouching } from '../support/ranges.ts'

const PAGE = readFileSync(new URL('../../../docs/risk.md', import.meta.url), 'utf8')

/** The rows of the table between two markers, cell by cell. */
function rowsOf(table: string): string[][] {
  const [, text = ''] = PAGE.split(new RegExp(`<!-- ${table}:(?:start|end) -->`))
  const [, , ...rows] = text.trim().split('\n')
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

function rangeOfExample(commitCount: string, lines: string, paths: string, subject: string): Range {
  const [linesAdded = 0, linesDeleted = 0] = lines.split(' + ').map(Number)
  const [first = '', ...others] = [...paths.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '')
  const commits = Array.from({ length: Number(commitCount) }, (_, index) =>
    commitOf(index === 0 ? { subject } : {}),
  )
  const files = [fileOf(first, { linesAdded, linesDeleted }), ...others.map((path) => fileOf(path))]
  return rangeOf({ commits, files })
}

describe('the examples of docs/risk.md', () => {
  test.each(rowsOf('examples'))('%s', (_, ...cells) => {
    const [commits = '', lines = '', paths = '', subject = '', score, level, back] = cells
    const risk = assessRisk(rangeOfExample(commits, lines, paths, subject), {
      levels: DEFAULT_RISK_LEVELS,
    })
    expect([Number(risk.score.toPrecision(2)), risk.level, risk.reversibility]).toEqual([
      Number(score),
      level,
      back,
    ])
  })

  test('cover every level', () => {
    expect(new Set(rowsOf('examples').map((cells) => cells[6]))).toEqual(
      new Set(['low', 'medium', 'high', 'critical']),
    )
  })
})

describe('the factors of docs/risk.md', () => {
  const documented = new Map(rowsOf('factors').map(([id = '', , odds]) => [id, odds]))

  test('are those of the registry, in its order', () => {
    expect([...documented.keys()]).toEqual(FACTORS.map(({ id }) => `\`${id}\``))
    expect(new Set(FACTORS.map(({ id }) => id)).size).toBe(FACTORS.length)
  })

  test.each([
    ['dependencies', rangeTouching('go.mod')],
    ['migrations', rangeTouching('db/migrate/1.rb')],
    ['workflows', rangeTouching('action.yml')],
    ['infrastructure', rangeTouching('Dockerfile')],
    ['configuration', rangeTouching('.env')],
    ['reverts', rangeOfSubjects('Revert "x"')],
    ['reapplied', rangeOfSubjects('Reapply "x"')],
    ['unfinished', rangeOfSubjects('WIP')],
    ['tests', rangeTouching('src/app.ts')],
    ['authors', rangeOfSubjects('x')],
    ['first-deployment', rangeOf({ direction: 'first' })],
  ])('%s has the odds of the table', (id, range) => {
    const { findings } = assessRisk(range, { levels: DEFAULT_RISK_LEVELS })
    const finding = findings.find(({ factor }) => factor === id)
    expect(Math.exp(finding?.logOdds ?? Number.NaN)).toBeCloseTo(
      Number(documented.get(`\`${id}\``)),
    )
  })
})
