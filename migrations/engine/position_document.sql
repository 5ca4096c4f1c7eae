-- A kept position as callers read it.
create or replace function engine.position_document(p_position public.job_positions)
returns jsonb
language sql
stable
as $$
  select jsonb_build_object(
    'artifactId', p_position.artifact_id, 'seconds', p_position.seconds, 'updatedAt', p_position.updated_at
  )
$$;

revoke all on function engine.position_document(public.job_positions) from public, anon, authenticated, service_role;
