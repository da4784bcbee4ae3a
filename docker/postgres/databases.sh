#!/usr/bin/env bash
# Makes a database and its two roles for each service; PostgreSQL's image runs it once, when its data folder is empty.
# The passwords come from the environment: SCHEDULING_OWNER_PASSWORD, SCHEDULING_APP_PASSWORD, and so on.
set -euo pipefail

for name in scheduling booking waitlist notification; do
  owner=${name^^}_OWNER_PASSWORD
  app=${name^^}_APP_PASSWORD
  export OWNER_PASSWORD=${!owner:?} APP_PASSWORD=${!app:?}
  psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v name="$name" -v owner="${name}_owner" -v app="${name}_app" <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE :"name" OWNER :"owner";
-- By default every role may connect to every database.
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"app";
SQL
done
