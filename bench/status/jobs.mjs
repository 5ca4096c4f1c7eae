// Readings under way, as a client that polls finds them.

/** The ids of `count` jobs of this owner, each with six tasks and the artifacts of two documents. */
export async function fill(database, owner, count) {
  await database.script(`
    insert into jobs (id, kind, owner_id, owner_key, params, state, percent, message, docs_total, docs_complete,
      estimated_seconds, lifetime_seconds, deadline_at, started_at)
    select gen_random_uuid(), 'synastry', '${owner}', 'user:${owner}', '{}', 'processing', 60,
      'Typesetting: Western...', 3, 0, 600, 36000, now() + interval '10 hours', now() - interval '3 minutes'
    from generate_series(1, ${count});
    insert into job_tasks (job_id, name, kind, position, label, owner_key, max_attempts, lease_seconds,
      backoff_base_seconds, backoff_max_seconds)
    select id, 'text:' || n, 'text', n, 'Writing...', owner_key, 5, 60, 5, 60 from jobs, generate_series(1, 6) as n;
    insert into job_artifacts (job_id, owner_id, type, doc_num, object_key, content_type, size_bytes, duration_seconds,
      page_count, word_count, input_hash, metadata)
    select id, owner_id, type, n, id || '/' || n || '/' || type, 'application/octet-stream', 123456,
      case when type like 'audio%' then 612.5 end, case when type = 'pdf' then 7 end,
      case when type = 'text' then 1500 end,
      'hash', '{"chapter": "Western: Michael", "system": "western", "docNum": 1, "docType": "person1"}'
    from jobs, generate_series(1, 2) as n, unnest(array['text', 'json', 'pdf', 'audio_mp3', 'audio_m4a']) as type;
  `);
  for (const table of ["jobs", "job_tasks", "job_artifacts"]) await database.script(`vacuum analyze ${table}`);
  return (await database.rows("select id from jobs")).map(({ id }) => id);
}
