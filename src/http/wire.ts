/**
 * Everything that travels between the server and who asks it: a schema of each value and the type of the same name. The
 * pages import it as types only.
 */
export * from './wire/account.ts'
export * from './wire/briefing.ts'
export * from './wire/decision.ts'
export * from './wire/entity.ts'
export * from './wire/evidence.ts'
export * from './wire/gazetteer.ts'
export * from './wire/incident.ts'
export * from './wire/job.ts'
export * from './wire/lists.ts'
export * from './wire/news.ts'
export * from './wire/overview.ts'
export * from './wire/problem.ts'
export * from './wire/proposal.ts'
export * from './wire/query.ts'
export * from './wire/reading.ts'
export * from './wire/register.ts'
export * from './wire/report.ts'
