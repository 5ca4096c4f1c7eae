// A PostgreSQL server, reached by its connection string, in the shape that `applyMigrations` works with.
import pg from "pg";
import { Failure } from "../process/failure.mjs";

export async function openPostgres(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Failure(`The database cannot be reached: ${cause.message || cause.code}.`, { cause });
  }
  return {
    rows: async (sql) => (await client.query(sql)).rows,
    // Without parameters the whole text goes to the server as it is, however many statements it holds.
    script: async (sql) => void (await client.query(sql)),
    close: () => client.end(),
  };
}
