-- What metrics show beside job_stats.
-- Answers {"attempts": [{"kind", "outcome", "attempts", "milliseconds"}], "deliveries": [{"state", "deliveries"}] of those that
-- are kept, "oldestDueDelivery": since when the delivery that waits longest has been due, "deadLetters"}.
create or replace function public.metric_figures()
returns jsonb
language sql
stable
security definer
set search_path = public, engine, pg_temp
as $$
  select jsonb_build_object(
    'attempts', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kind', kind, 'outcome', outcome, 'attempts', attempts, 'milliseconds', milliseconds
      ) order by kind, outcome), '[]')
      from attempt_figures
    ),
    'deliveries', (
      select coalesce(jsonb_agg(jsonb_build_object('state', state, 'deliveries', deliveries) order by state), '[]')
      from (select state, count(*) as deliveries from webhook_deliveries group by state) as by_state
    ),
    'oldestDueDelivery', (
      select min(next_attempt_at) from webhook_deliveries where state = 'pending' and next_attempt_at <= now()
    ),
    'deadLetters', (select count(*) from dead_letters)
  )
$$;

revoke all on function public.metric_figures() from public, anon, authenticated;
grant execute on function public.metric_figures() to service_role;
