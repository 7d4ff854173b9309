package org.breakwater;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web system: one deployable, one package a module. */
@SpringBootApplication
@Modulithic(systemName = "Breakwater")
public class Breakwater {
  public static void main(String[] arguments) {
    SpringApplication.run(Breakwater.class, arguments);
  }
}
