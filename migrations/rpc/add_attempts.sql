-- Adds attempts that a consumer counted: [{"kind", "outcome", "attempts", "milliseconds"}], each pair once. Rows are written in
-- one order, so that consumers who add at the same moment wait for each other and close no circle.
create or replace function public.add_attempts(p_attempts jsonb)
returns void
language sql
security definer
set search_path = public, engine, pg_temp
as $$
  insert into attempt_figures (kind, outcome, attempts, milliseconds)
  select element ->> 'kind', element ->> 'outcome', (element ->> 'attempts')::bigint, (element ->> 'milliseconds')::bigint
  from jsonb_array_elements(p_attempts) as element
  order by 1, 2
  on conflict (kind, outcome) do update set
    attempts = attempt_figures.attempts + excluded.attempts, milliseconds = attempt_figures.milliseconds + excluded.milliseconds
$$;

revoke all on function public.add_attempts(jsonb) from public, anon, authenticated;
grant execute on function public.add_attempts(jsonb) to service_role;
