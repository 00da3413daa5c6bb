#!/bin/bash
# Run once by PostgreSQL's image on an empty volume: a database and a role for each service, passwords from the environment.
set -euo pipefail
for name in keycloak gateway identity catalog booking payment notification streaming; do
  variable="${name^^}_DB_PASSWORD"
  psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v role="$name" -v password="${!variable}" <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
revoke connect on database :"role" from public;
SQL
done
