/**
 * Every figure of the risk models beside its target. Usage: npm run bench:risk -- --data FOLDER [--seed N]
 * for the models (by cross-validation with projects left out) and for speed; without --data speed alone.
 */
import { parseArgs } from 'node:util'
import { type Figure, figureText } from './figures.ts'
import { modelFigures } from './models.ts'
import { speedFigures } from './speed.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const tell = (figure: Figure) => process.stdout.write(`${figureText(figure)}\n`)
if (values.data !== undefined) modelFigures(values.data, Number(values.seed)).forEach(tell)
for (const figure of await speedFigures()) tell(figure)
