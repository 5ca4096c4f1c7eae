-- How long the day still lasts by which budgets are counted, in UTC.
create or replace function engine.seconds_until_tomorrow()
returns integer
language plpgsql
stable
set search_path = public, engine, pg_temp
as $$
declare
  utc timestamp := now() at time zone 'utc';
begin
  return ceil(extract(epoch from date_trunc('day', utc) + interval '1 day' - utc))::integer;
end
$$;

revoke all on function engine.seconds_until_tomorrow() from public, anon, authenticated, service_role;
