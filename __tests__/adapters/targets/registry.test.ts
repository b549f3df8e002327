import { expect, test } from '@jest/globals'
import { openTarget, type TargetConfig, targets } from '../../../src/adapters/targets/registry.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { targetTools } from '../../support/splitter-world.ts'

test('a target is opened by its type, and nothing is contacted', async () => {
  const config: TargetConfig = {
    type: 'haproxy',
    address: '/nowhere/admin.sock',
    backend: 'web',
    slots: { blue: ['b1'], green: ['g1'] },
    'health-wait-seconds': 1,
    'health-checks': 'required',
  }
  expect((await openTarget(config, targetTools())).type).toBe('haproxy')
})

test('an unknown type is told with the known ones', async () => {
  const config = { type: 'kubernetes' } as unknown as TargetConfig
  const opening = openTarget(config, targetTools())
  await expect(opening).rejects.toThrow(ConfigError)
  await expect(opening).rejects.toThrow(Object.keys(targets).join(', '))
})
