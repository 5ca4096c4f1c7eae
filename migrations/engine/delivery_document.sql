-- A delivery as its owner sees it.
create or replace function engine.delivery_document(p_delivery webhook_deliveries)
returns jsonb
language sql
stable
as $$
  select jsonb_build_object(
    'id', p_delivery.id, 'jobId', p_delivery.job_id, 'url', p_delivery.url, 'event', p_delivery.event, 'state', p_delivery.state,
    'attempts', p_delivery.attempts, 'nextAttemptAt', p_delivery.next_attempt_at, 'lastAttemptAt', p_delivery.last_attempt_at,
    'lastStatus', p_delivery.last_status, 'lastFault', p_delivery.last_fault, 'deliveredAt', p_delivery.delivered_at,
    'createdAt', p_delivery.created_at
  )
$$;

revoke all on function engine.delivery_document(webhook_deliveries) from public, anon, authenticated, service_role;
