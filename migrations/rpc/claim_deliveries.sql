-- Claims up to p_limit deliveries that are due, one of each owner before a second of any, for p_lease_seconds: then they are due
-- again, so that a sender who dies before it has settled one sends it a second time, under the same id.
-- Answers [{"deliveryId", "leaseToken", "attempt", "url", "origin", "event", "createdAt", "ownerId", "secretVersions", "jobId",
-- "jobKind", "traceId", "artifacts": [{"id", "type"}]}].
create or replace function public.claim_deliveries(p_limit integer, p_lease_seconds integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  answer jsonb;
begin
  with due as (
    select id, owner_id, next_attempt_at from webhook_deliveries
    where state = 'pending' and next_attempt_at <= now()
    order by next_attempt_at limit 20 * p_limit
    for update skip locked
  ),
  in_turn as (
    select id from due order by row_number() over (partition by owner_id order by next_attempt_at), next_attempt_at limit p_limit
  ),
  claimed as (
    update webhook_deliveries as delivery
    set attempts = attempts + 1, lease_token = gen_random_uuid(), last_attempt_at = now(),
      next_attempt_at = now() + make_interval(secs => p_lease_seconds)
    from in_turn where delivery.id = in_turn.id
    returning delivery.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'deliveryId', claimed.id, 'leaseToken', claimed.lease_token, 'attempt', claimed.attempts, 'url', claimed.url,
    'origin', claimed.origin, 'event', claimed.event, 'createdAt', claimed.created_at, 'ownerId', claimed.owner_id,
    'secretVersions', secret_versions(claimed.owner_id), 'jobId', job.id, 'jobKind', job.kind, 'traceId', job.trace_id,
    'artifacts', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'type', type) order by doc_num nulls last, type, created_at), '[]')
      from job_artifacts where job_id = job.id and type in ('audio_mp3', 'pdf', 'image')
    )
  )), '[]')
  from claimed join jobs as job on job.id = claimed.job_id
  into answer;
  return answer;
end
$$;

revoke all on function public.claim_deliveries(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_deliveries(integer, integer) to service_role;
