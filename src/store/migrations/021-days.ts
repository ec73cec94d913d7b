/**
 * The index of words knows days too, so that it can give the reports of a stretch of days that have a word without all that
 * ever had it. A report stands under the keys of its year, its month and its day (`20150700` is a month); one whose day is
 * unknown under 0.
 */
export const days = `
create function day_keys(day date) returns integer[] language sql immutable parallel safe as $$
  select case when isfinite(day) then array[
    extract(year from day)::integer * 10000,
    extract(year from day)::integer * 10000 + extract(month from day)::integer * 100,
    extract(year from day)::integer * 10000 + extract(month from day)::integer * 100 + extract(day from day)::integer
  ] else '{0}' end
$$;
create index report_words_by_lexeme_and_day on report_words using gin (search, day_keys(day));
drop index report_words_by_lexeme;
analyze report_words;
`
