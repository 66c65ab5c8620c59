-- Run once by the database container, when its volume is empty.
-- Two roles: one owns the tables and migrates them, the other serves and is held by row-level security.
\getenv owner_password DATABASE_OWNER_PASSWORD
\getenv service_password DATABASE_SERVICE_PASSWORD

CREATE ROLE beredt_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE beredt_service LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'service_password';

CREATE DATABASE beredt OWNER beredt_owner;
REVOKE ALL ON DATABASE beredt FROM PUBLIC;
GRANT CONNECT ON DATABASE beredt TO beredt_service;

-- Row-level security makes statements look dearer than they are; compiling them would take longer than running them.
ALTER ROLE beredt_service SET jit = off;
