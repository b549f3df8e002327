import { expect, test } from '@jest/globals'
import {
  queryParts,
  unknownPlaceholders,
  VALUE_PLACEHOLDERS,
} from '../../../src/domain/metrics/metric-query.ts'

const open = '$' + '{'

test('names every placeholder that stands for nothing, once', () => {
  const query = `a{s="${open}slot}",x="${open}nope}",y="${open}nope}",w="${open}window}",e=~"5..$"}`
  expect(unknownPlaceholders(query)).toEqual(['nope', 'window'])
  expect(unknownPlaceholders(query, VALUE_PLACEHOLDERS)).toEqual(['nope'])
})

test('cuts a query into its parts', () => {
  expect(queryParts(`a${open}slot}b`)).toEqual([
    { literal: 'a' },
    { placeholder: 'slot' },
    { literal: 'b' },
  ])
})
