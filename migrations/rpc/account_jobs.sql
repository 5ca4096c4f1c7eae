-- Jobs of an owner with all that is kept of them, newest first, after a cursor: what readers get, what was asked for, and
-- what happened.
create or replace function public.account_jobs(
  p_owner_id uuid, p_before_created_at timestamptz, p_before_id uuid, p_limit integer
)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(job_document(listed, true)::jsonb || jsonb_build_object(
      'params', params,
      'position', (select position_document(job_positions) from job_positions where job_id = listed.id),
      'deliveries', (
        select coalesce(jsonb_agg(delivery_document(webhook_deliveries) order by created_at), '[]')
        from webhook_deliveries where job_id = listed.id
      ),
      'events', (
        select coalesce(
          jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'data', data, 'createdAt', created_at) order by seq), '[]'
        )
        from job_events where job_id = listed.id
      )
    )), '[]')
    from (
      select * from jobs
      where owner_id = p_owner_id
        and (p_before_created_at is null or (created_at, id) < (p_before_created_at, p_before_id))
      order by created_at desc, id desc
      limit least(p_limit, 100)
    ) as listed
  );
end
$$;

revoke all on function public.account_jobs(uuid, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.account_jobs(uuid, timestamptz, uuid, integer) to service_role;
