package com.example.shop;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Users;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * A shop that has customers and sessions already. Two beans tell Outcry about them; the customers
 * chat and bid with the tokens that they have anyway, and nobody can sign up or log in at Outcry.
 */
@SpringBootApplication
public class Shop {

  public static void main(String[] args) {
    SpringApplication.run(Shop.class, args);
  }

  @Bean
  Customers customers() {
    return new Customers();
  }

  @Bean
  Users users(Customers customers) {
    return ids -> customers.all(ids);
  }

  @Bean
  AccessTokens accessTokens(Customers customers) {
    return new ShopSessions(customers);
  }
}
