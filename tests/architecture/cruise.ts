import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { houseRules } from './house-rules.ts'

export type Breach = { readonly rule: string; readonly from: string; readonly to: string }

/** Looks at every import under some folders of a tree laid out like this project, and answers the breaches of the house rules. */
export async function findBreaches(baseDir: string, folders: readonly string[]): Promise<readonly Breach[]> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: [...houseRules] },
      doNotFollow: { path: 'node_modules' },
      // Imports of types tie rooms together as much as imports of values.
      tsPreCompilationDeps: true,
      exclude: { path: String.raw`^(out|dist|test-results)/|\.(css|json|sql)$` },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}
