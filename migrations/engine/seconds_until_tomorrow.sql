-- How long the day still lasts by which budgets are counted, in UTC.
create or replace function engine.seconds_until_tomorrow()
returns integer
language sql
stable
set search_path = public, engine, pg_temp
as $$
  select ceil(extract(epoch from date_trunc('day', now() at time zone 'utc') + interval '1 day' - now() at time zone 'utc'))::integer
$$;

revoke all on function engine.seconds_until_tomorrow() from public, anon, authenticated, service_role;
