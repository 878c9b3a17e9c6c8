//! Databases of one test's own: a file of SQLite, servers of PostgreSQL and MariaDB that end with the test.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The password of whoever reads the servers.
pub const PASSWORD: &str = "h3mmelig-nøkkel";

/// Something that takes SQL and has a URL.
pub trait Database {
    /// Its URL, without a password.
    fn url(&self) -> String;
    /// Runs statements as its owner.
    fn run(&self, sql: &str);
}

/// Runs `command` with `input`, which must go well.
fn feed(command: &mut Command, input: &str) {
    use std::io::Write;
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success(), "{command:?}: {}", String::from_utf8_lossy(&ended.stderr));
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

/// A command that runs as `user` where the tests run as root, whom database servers refuse.
fn command_as(user: &str, program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", user, "--"]).arg(program);
    command
}

/// A folder that `user` may write.
fn folder_of(user: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    if is_root() {
        let given = Command::new("chown").arg(user).arg(folder.path()).status().unwrap();
        assert!(given.success(), "{user} is no user here");
    }
    folder
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The program `name` of a package, where it is installed.
fn program(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let all = folders.iter().cloned().chain(on_path.unwrap_or_default()).chain(["/usr/sbin".into()]);
    all.map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Says that a test is skipped for want of a program.
fn missing(name: &str) {
    eprintln!("skipped: {name} is not installed; scripts/install-test-tools installs it");
}

/// Waits until `ready`, or fails with the server's own words.
fn wait_for(ready: impl Fn() -> bool, log: &Path) {
    let began = Instant::now();
    while !ready() {
        let words = || std::fs::read_to_string(log).unwrap_or_default();
        assert!(began.elapsed() < Duration::from_secs(60), "the server does not answer: {}", words());
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// A file of SQLite.
pub struct Sqlite {
    program: PathBuf,
    folder: TempDir,
}

impl Sqlite {
    /// An empty database; nothing where the tool is missing.
    pub fn start() -> Option<Self> {
        let Some(program) = program("sqlite3", &[]) else {
            missing("sqlite3");
            return None;
        };
        Some(Self { program, folder: TempDir::new().unwrap() })
    }

    /// The file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("shop 100%.db")
    }
}

impl Database for Sqlite {
    fn url(&self) -> String {
        format!("sqlite://{}", self.file().display())
    }

    fn run(&self, sql: &str) {
        feed(Command::new(&self.program).arg("-bail").arg(self.file()), sql);
    }
}

/// A server of PostgreSQL that asks for a password over the network.
pub struct Postgres {
    bin: PathBuf,
    folder: TempDir,
    port: u16,
}

const POSTGRES: &str = "postgres";

impl Postgres {
    /// An empty database `shop`; nothing where the server is missing.
    pub fn start() -> Option<Self> {
        let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
        folders.sort();
        let Some(initdb) = program("initdb", &folders) else {
            missing("PostgreSQL");
            return None;
        };
        let bin = initdb.parent().unwrap().to_owned();
        let server = Self { bin, folder: folder_of(POSTGRES), port: free_port() };
        server.begin();
        Some(server)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn begin(&self) {
        let tool = |name: &str| command_as(POSTGRES, &self.bin.join(name));
        let data = self.data();
        let mut made = tool("initdb");
        made.args(["--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=UTF8", "--username=postgres"]);
        feed(made.arg("-D").arg(&data), "");
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off -c log_statement=all",
            self.port,
            self.folder.path().display()
        );
        let log = self.folder.path().join("log");
        let mut started = tool("pg_ctl");
        started.arg("-D").arg(&data).arg("-l").arg(&log).args(["-w", "-o", &options, "start"]);
        let ended = started.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(ended.success(), "{}", std::fs::read_to_string(&log).unwrap_or_default());
        self.run_in(POSTGRES, &format!("CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'; CREATE DATABASE shop;"));
    }

    fn run_in(&self, database: &str, sql: &str) {
        let mut psql = Command::new(self.bin.join("psql"));
        psql.args(["-q", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", database, "-p", &self.port.to_string()]);
        feed(psql.arg("-h").arg(self.folder.path()), sql);
    }

    /// What the server noted, every statement among it.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// Ends the server.
    pub fn stop(&self) {
        let mut stopped = command_as(POSTGRES, &self.bin.join("pg_ctl"));
        stopped.arg("-D").arg(self.data()).args(["-m", "immediate", "stop"]);
        let _ = stopped.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

impl Database for Postgres {
    fn url(&self) -> String {
        format!("postgres://reader@127.0.0.1:{}/shop", self.port)
    }

    fn run(&self, sql: &str) {
        self.run_in("shop", sql);
        self.run_in("shop", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A server of MariaDB, which speaks as MySQL does.
pub struct MariaDb {
    client: PathBuf,
    folder: TempDir,
    port: u16,
    server: Child,
}

const MYSQL: &str = "mysql";

impl MariaDb {
    /// An empty database `shop`; nothing where the server is missing.
    pub fn start() -> Option<Self> {
        let found = [program("mariadbd", &[]), program("mariadb-install-db", &[]), program("mariadb", &[])];
        let [Some(daemon), Some(install), Some(client)] = found else {
            missing("MariaDB");
            return None;
        };
        let (folder, port) = (folder_of(MYSQL), free_port());
        let data = format!("--datadir={}", folder.path().join("data").display());
        let mut made = command_as(MYSQL, &install);
        made.args(["--no-defaults", &data, "--auth-root-authentication-method=normal", "--skip-test-db"]);
        feed(&mut made, "");
        let mut started = command_as(MYSQL, &daemon);
        started.args(["--no-defaults", &data, &format!("--port={port}"), "--bind-address=127.0.0.1"]);
        started.arg(format!("--socket={}", folder.path().join("socket").display()));
        started.arg(format!("--pid-file={}", folder.path().join("pid").display()));
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let server = started.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let server = Self { client, folder, port, server };
        wait_for(|| server.client().args(["-e", "SELECT 1"]).output().unwrap().status.success(), &server.log());
        let user = format!("CREATE USER reader@'127.0.0.1' IDENTIFIED BY '{PASSWORD}'; CREATE DATABASE shop;");
        feed(&mut server.client(), &format!("{user} GRANT SELECT ON shop.* TO reader@'127.0.0.1';"));
        Some(server)
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn client(&self) -> Command {
        let mut client = Command::new(&self.client);
        client.arg("--no-defaults").arg("--default-character-set=utf8mb4").arg("-uroot");
        client.arg(format!("--socket={}", self.folder.path().join("socket").display()));
        client
    }
}

impl Database for MariaDb {
    fn url(&self) -> String {
        format!("mysql://reader@127.0.0.1:{}/shop", self.port)
    }

    fn run(&self, sql: &str) {
        feed(self.client().arg("shop"), sql);
    }
}

impl Drop for MariaDb {
    fn drop(&mut self) {
        let _ = self.client().args(["-e", "SHUTDOWN"]).output();
        let _ = self.server.wait();
    }
}
