-- An upload as it came in. Its row is committed before the sender is answered.
create table upload (
    id          varchar(32)              not null primary key,
    digest      varchar(64)              not null unique,
    name        varchar(255)             not null,
    size        bigint                   not null,
    document    ${bytes},
    received_at timestamp with time zone not null,
    state       varchar(16)              not null,
    attempts    integer                  not null,
    format      varchar(16),
    problem     varchar(64),
    reason_zh   varchar(1000),
    reason_en   varchar(1000)
);

create index upload_by_state on upload (state);

-- The report that was read from an upload, and what the rules on one report found in it when it came in.
create table report (
    upload_id      varchar(32)  not null primary key references upload (id) on delete cascade,
    organ          varchar(400) not null,
    organ_key      varchar(32)  not null,
    report_year    integer      not null,
    json           ${bytes}     not null,
    errors         integer      not null,
    warnings       integer      not null,
    notices        integer      not null,
    not_assessable integer      not null
);

create index report_by_organ on report (organ_key, report_year);
create index report_by_year on report (report_year);
