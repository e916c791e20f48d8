export { dayAfter, instantOn } from './calendar.ts'
export { type Demand, demandsOf, explain, type Part, toBlame, type Unmet, unmet, unmetBy } from './explain.ts'
export {
  type Kind,
  kinds,
  type Label,
  type Language,
  type RecordValues,
  type RuleField,
  type RuleFields,
} from './fields.ts'
export {
  type Condition,
  conditionsOf,
  type Filter,
  fieldsOf,
  type MemberValue,
  type Money,
  type Operator,
  type OperatorOf,
  type Scalar,
  type Span,
  type Unit,
  type Value,
} from './filter.ts'
export { fold } from './fold.ts'
export type { Row, Takes } from './kinds/row.ts'
export { candidatesAmong, type RuleIndex, ruleIndex } from './many/rule-index.ts'
export { bindMember, isMemberValue, type Member } from './members.ts'
export { type DomainFault, parseDomain } from './odoo/domain.ts'
export type { Names } from './odoo/names.ts'
export { printDomain } from './odoo/print.ts'
export { operators, operatorsOf } from './operators.ts'
export type { Column, Piece } from './pieces.ts'
export { finder, toPredicate } from './predicate.ts'
export { type Comparison, compare, exampleOf, type ProofOptions, type Relation } from './proof/compare.ts'
export {
  type CheckOptions,
  type Finding,
  type FindingKind,
  findings,
  findingsIn,
  type RuleBook,
  type Subject,
} from './proof/rule-book.ts'
export type { Believable } from './proof/space.ts'
export { type Problem, type Reading, type ReadOptions, readFilter } from './read.ts'
export { toSentence } from './sentence.ts'
export { toSql } from './sql.ts'
export type { Surroundings } from './surroundings.ts'
export type { ValueFault } from './values.ts'
export { matcher } from './wildcards.ts'
export {
  type Move,
  type Weekday,
  type WorkingCalendar,
  wallTime,
  workedBetween,
  workingDayFrom,
  workingTime,
} from './working-time.ts'
