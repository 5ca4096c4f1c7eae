-- What metrics show beside job_stats.
-- Answers {"attempts": [{"kind", "outcome", "attempts", "milliseconds"}], "deliveries": [{"state", "deliveries"}] of those that
-- are kept, "oldestDueDelivery": since when the delivery that waits longest has been due, "deadLetters", "providerCalls":
-- [{"provider", "outcome", "calls", "milliseconds"}], "refusals": [{"limit", "refusals"}], "rooms": [{"of", "rooms", "seats"}]}.
create or replace function public.metric_figures()
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
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
      'deadLetters', (select count(*) from dead_letters),
      'providerCalls', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'provider', provider, 'outcome', outcome, 'calls', calls, 'milliseconds', milliseconds
        ) order by provider, outcome), '[]')
        from provider_figures
      ),
      'refusals', (
        select coalesce(jsonb_agg(jsonb_build_object('limit', limit_name, 'refusals', refusals) order by limit_name), '[]')
        from refusal_figures
      ),
      'rooms', (
        select coalesce(jsonb_agg(jsonb_build_object('of', subject, 'rooms', rooms, 'seats', seats) order by subject), '[]')
        from (
          select split_part(room, ':', 1) as subject, count(*) as rooms, sum(seats) as seats
          from watches where watched_until > now() group by subject
        ) as by_subject
      )
    )
  );
end
$$;

revoke all on function public.metric_figures() from public, anon, authenticated;
grant execute on function public.metric_figures() to service_role;
