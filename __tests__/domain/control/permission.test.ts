import { describe, expect, test } from '@jest/globals'
import {
  type ControlPolicy,
  roleOf,
  roleRefusal,
  senderRefusal,
} from '../../../src/domain/control/permission.ts'

const POLICY: ControlPolicy = { role: 'write', bots: ['deployer[bot]'] }
const ADA = { login: 'ada', type: 'User' }

describe('the role behind the answer of GitHub', () => {
  test.each([
    ['admin', 'admin', 'admin'],
    ['write', 'maintain', 'maintain'],
    ['write', 'write', 'write'],
    ['read', 'triage', 'triage'],
    ['read', 'read', 'read'],
    ['none', 'none', 'none'],
    ['none', '', 'none'],
    ['write', 'release manager', 'write'],
    ['read', 'admin', 'read'],
    ['read', 'maintain', 'read'],
    ['write', 'admin', 'write'],
    ['write', null, 'write'],
    ['owner', 'owner', 'none'],
  ])('%s called %s is %s', (permission, name, role) => {
    expect(roleOf(permission, name)).toBe(role)
  })
})

describe('whoever asks', () => {
  test.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    ['none', false],
  ] as const)('with the role %s may: %s', (role, may) => {
    expect(roleRefusal(ADA, role, POLICY)?.reason).toBe(may ? undefined : 'permission_missing')
  })

  test('needs the role that the configuration asks for', () => {
    const strict: ControlPolicy = { ...POLICY, role: 'admin' }
    expect(roleRefusal(ADA, 'maintain', strict)?.reason).toBe('permission_missing')
    expect(roleRefusal(ADA, 'admin', strict)).toBeNull()
  })

  test('is a person, or a bot that is named', () => {
    expect(senderRefusal(ADA, POLICY)).toBeNull()
    expect(senderRefusal({ login: 'deployer[bot]', type: 'Bot' }, POLICY)).toBeNull()
    for (const type of ['Bot', 'Organization', 'Mannequin', '']) {
      expect(senderRefusal({ login: 'x', type }, POLICY)?.reason).toBe('sender_is_bot')
    }
  })
})
