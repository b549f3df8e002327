import { startHaproxy } from '../../src/demo/splitter/haproxy.ts'
import { testTarget } from '../contracts/target-contract.ts'
import { splitterWorld } from '../support/splitter-world.ts'

testTarget('haproxy, over a real HAProxy,', () => splitterWorld(startHaproxy))
