import type { RuleCheck } from '../types.ts'
import type { Finding, Form } from './form.ts'
import { checkNik, checkNikBirthDate, checkNikSex, checkNikUsedElsewhere, checkNoKk } from './numbers.ts'
import * as rows from './rows.ts'
import * as values from './values.ts'

/** What a rule finds on a form. Total over the closed set of checks: a new one does not compile until it has its line here. */
export function evaluateCheck(form: Form, check: RuleCheck): readonly Finding[] {
  switch (check.op) {
    case 'never':
      return rows.checkNever(form, check)
    case 'nik':
      return checkNik(form, check)
    case 'nikBirthDate':
      return checkNikBirthDate(form, check)
    case 'nikSex':
      return checkNikSex(form, check)
    case 'noKk':
      return checkNoKk(form, check)
    case 'nikUsedElsewhere':
      return checkNikUsedElsewhere(form, check)
    case 'unique':
      return rows.checkUnique(form, check)
    case 'disjoint':
      return rows.checkDisjoint(form, check)
    case 'grouped':
      return rows.checkGrouped(form, check)
    case 'exactlyOne':
      return rows.checkExactlyOne(form, check)
    case 'noGaps':
      return rows.checkNoGaps(form, check)
    case 'dayOrder':
      return values.checkDayOrder(form, check)
    case 'daysApart':
      return values.checkDaysApart(form, check)
    case 'monthWithin':
      return values.checkMonthWithin(form, check)
    case 'ageGap':
      return rows.checkAgeGap(form, check)
    case 'differs':
      return rows.checkDiffers(form, check)
    case 'nameAsSent':
      return values.checkNameAsSent(form, check)
    case 'textWithout':
      return values.checkTextWithout(form, check)
    case 'namesDiffer':
      return values.checkNamesDiffer(form, check)
    case 'shareAtLeast':
      return values.checkShareAtLeast(form, check)
    case 'rowNamed':
      return rows.checkRowNamed(form, check)
    case 'rows':
      return rows.checkRows(form, check)
    case 'rowsAtMost':
      return rows.checkRowsAtMost(form, check)
    case 'changesSomething':
      return values.checkChangesSomething(form, check)
  }
}
