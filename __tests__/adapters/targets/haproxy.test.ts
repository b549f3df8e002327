import { startSplitter } from '../../../src/demo/splitter/embedded.ts'
import { testTarget } from '../../contracts/target-contract.ts'
import { splitterWorld } from '../../support/splitter-world.ts'

testTarget('haproxy, over the embedded splitter,', () => splitterWorld(startSplitter))
