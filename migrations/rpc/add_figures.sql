-- Adds what an isolate counted. p_attempts: [{"kind", "outcome", "attempts", "milliseconds"}], p_calls: {"providerCalls":
-- [{"provider", "outcome", "calls", "milliseconds"}], "refusals": [{"limit", "refusals"}]}; each name once. Rows are written in one
-- order, so that those who add at the same moment wait for each other and close no circle.
create or replace function public.add_figures(p_attempts jsonb, p_calls jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into attempt_figures (kind, outcome, attempts, milliseconds)
  select element ->> 'kind', element ->> 'outcome', (element ->> 'attempts')::bigint, (element ->> 'milliseconds')::bigint
  from jsonb_array_elements(p_attempts) as element
  order by 1, 2
  on conflict (kind, outcome) do update set
    attempts = attempt_figures.attempts + excluded.attempts, milliseconds = attempt_figures.milliseconds + excluded.milliseconds;

  insert into provider_figures (provider, outcome, calls, milliseconds)
  select element ->> 'provider', element ->> 'outcome', (element ->> 'calls')::bigint, (element ->> 'milliseconds')::bigint
  from jsonb_array_elements(p_calls -> 'providerCalls') as element
  order by 1, 2
  on conflict (provider, outcome) do update set
    calls = provider_figures.calls + excluded.calls, milliseconds = provider_figures.milliseconds + excluded.milliseconds;

  insert into refusal_figures (limit_name, refusals)
  select element ->> 'limit', (element ->> 'refusals')::bigint
  from jsonb_array_elements(p_calls -> 'refusals') as element
  order by 1
  on conflict (limit_name) do update set refusals = refusal_figures.refusals + excluded.refusals;
end
$$;

revoke all on function public.add_figures(jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.add_figures(jsonb, jsonb) to service_role;
