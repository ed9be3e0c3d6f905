package dev.outcry.adapter.out.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code outcry} of a database: brought up to date when this is made, and asked by
 * objects or by SQL. It has a persistence unit, transactions and a history of migrations of its
 * own, so that nothing an embedding program does with the same data source gets in its way. Every
 * exception that leaves it is one that a port may throw.
 */
final class Database implements AutoCloseable {

  static final String SCHEMA = "outcry";

  private static final Map<String, Object> HIBERNATE =
      Map.of(
          AvailableSettings.HBM2DDL_AUTO,
          "validate",
          AvailableSettings.DEFAULT_SCHEMA,
          SCHEMA,
          AvailableSettings.PHYSICAL_NAMING_STRATEGY,
          PhysicalNamingStrategySnakeCaseImpl.class.getName(),
          AvailableSettings.STATEMENT_BATCH_SIZE,
          100,
          AvailableSettings.LOG_JDBC_ERRORS,
          false);

  private final JdbcClient jdbc;
  private final EntityManagerFactory factory;
  private final EntityManager entities;
  private final TransactionTemplate transactions;
  private final TransactionOperations behind;

  Database(DataSource shared) {
    this(shared, Optional.empty());
  }

  /**
   * @param replica of the same database, which follows it; or none
   */
  Database(DataSource shared, Optional<DataSource> replica) {
    DataSource own =
        replica
            .<DataSource>map(follower -> readingFrom(follower, shared))
            .orElseGet(() -> new DelegatingDataSource(shared));
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(own)
        .schemas(SCHEMA)
        .locations("classpath:db/outcry")
        .load()
        .migrate();
    jdbc = JdbcClient.create(own);
    factory = persistenceUnit(own);
    entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
    JpaTransactionManager manager = new JpaTransactionManager(factory);
    manager.setDataSource(own);
    manager.afterPropertiesSet();
    transactions = new TransactionTemplate(manager);
    behind = replica.isPresent() ? readOnly(manager) : TransactionOperations.withoutTransaction();
  }

  /** Takes connections from the replica in transactions that only read. */
  private static DataSource readingFrom(DataSource replica, DataSource shared) {
    LazyConnectionDataSourceProxy both = new LazyConnectionDataSourceProxy(shared);
    both.setReadOnlyDataSource(replica);
    return both;
  }

  private static TransactionOperations readOnly(JpaTransactionManager manager) {
    TransactionTemplate template = new TransactionTemplate(manager);
    template.setReadOnly(true);
    return template;
  }

  private static EntityManagerFactory persistenceUnit(DataSource dataSource) {
    LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
    unit.setPersistenceUnitName(SCHEMA);
    unit.setDataSource(dataSource);
    unit.setPackagesToScan(Database.class.getPackageName());
    unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    unit.setJpaPropertyMap(HIBERNATE);
    unit.afterPropertiesSet();
    return Objects.requireNonNull(unit.getObject(), "no persistence unit");
  }

  /** A statement; in a transaction, part of it. */
  StatementSpec sql(String statement) {
    return jdbc.sql(statement);
  }

  /** For new rows, within {@link #transaction}. */
  EntityManager rows() {
    return entities;
  }

  /** A repository of rows. */
  <T> T table(Class<T> repository) {
    return new JpaRepositoryFactory(entities).getRepository(repository);
  }

  /** Reads, with one statement. */
  <R> R read(Supplier<R> query) {
    return Failures.ofReading(query);
  }

  /** Reads, with one statement, what may be as far behind as the replica is, if there is one. */
  <R> R readBehind(Supplier<R> query) {
    return read(() -> behind.execute(status -> query.get()));
  }

  /** Writes, with one statement. */
  <R> R write(Supplier<R> statement) {
    return Failures.ofWriting(statement);
  }

  /** Writes, with as many statements as it takes; until the end, nothing is done. */
  <R> R transaction(Supplier<R> statements) {
    return write(() -> transactions.execute(status -> read(statements)));
  }

  @Override
  public void close() {
    factory.close();
  }
}
