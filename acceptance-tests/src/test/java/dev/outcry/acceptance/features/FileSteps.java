package dev.outcry.acceptance.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Files;
import dev.outcry.acceptance.driver.Files.Uploaded;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Files, by the names that a scenario gives them. */
public final class FileSteps {

  private static final int MIB = 1024 * 1024;

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private final World world;
  private final Map<String, byte[]> bytes = new HashMap<>();

  FileSteps(World world) {
    this.world = world;
  }

  @When("these files are uploaded:")
  public void theseFilesAreUploaded(Table files) {
    files.isMetBy(files.rows().stream().map(this::uploaded).toList());
  }

  @Given("{person} has uploaded {string}, which is {word}")
  public void hasUploaded(String person, String name, String what) {
    upload(person, name, "application/octet-stream", what).get();
  }

  @Then("whoever wants a file gets:")
  public void whoeverWantsAFileGets(Table wishes) {
    wishes.isMetBy(wishes.rows().stream().map(row -> row.with("gets", got(row))).toList());
  }

  private Row uploaded(Row row) {
    Answer<Uploaded> answer =
        upload(
            row.at("who"),
            Spelling.read(row.at("name")),
            row.or("declared", "application/octet-stream"),
            row.at("bytes"));
    return row.with("told", answer.told("UPLOADED"))
        .with("type", row.maybe("type").map(type -> answer.told(Uploaded::mediaType)).orElse(""));
  }

  private Answer<Uploaded> upload(String person, String name, String declared, String what) {
    byte[] content = bytesOf(what);
    Answer<Uploaded> answer = files().upload(world.person(person), name, declared, content);
    answer
        .value()
        .ifPresent(
            stored -> {
              assertThat(stored.name()).isEqualTo(name);
              assertThat(stored.size()).isEqualTo(content.length);
              world.nameFile(name, stored.id());
              bytes.put(name, content);
            });
    return answer;
  }

  private String got(Row row) {
    String name = row.at("file");
    return files()
        .download(world.person(row.at("who")), world.file(name))
        .told(read -> Arrays.equals(read, bytes.get(name)) ? "its bytes" : "other bytes");
  }

  private static byte[] bytesOf(String what) {
    return switch (what) {
      case "picture" -> PICTURE.clone();
      case "program" -> Arrays.copyOf("MZ\u0090\0\3\0\0\0".getBytes(UTF_8), 4096);
      case "words" -> "just words".getBytes(UTF_8);
      case "nothing" -> new byte[0];
      default -> new byte[Integer.parseInt(what.replace("MiB", "")) * MIB];
    };
  }

  private Files files() {
    return world.driver().files();
  }
}
