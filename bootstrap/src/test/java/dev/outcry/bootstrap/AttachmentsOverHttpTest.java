package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsOverHttpTest {

  private static final String ATTACHMENTS = "/api/attachments";
  private static final int MIB = 1024 * 1024;

  private final Person ann = Server.anyone();
  private final Person bob = Server.anyone();

  @Test
  void whatIsUploadedIsDownloadedAsItWas() throws Exception {
    byte[] picture = Pictures.picture("png", 1000, 500);

    Answer uploaded = upload(ann, "Grüße 🦊.png", "image/png", picture);

    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.json().propertyNames())
        .containsExactlyInAnyOrder("id", "name", "mediaType", "size", "thumbnail");
    assertThat(uploaded.text("name")).isEqualTo("Grüße 🦊.png");
    assertThat(uploaded.text("mediaType")).isEqualTo("image/png");
    assertThat(uploaded.number("size")).isEqualTo(picture.length);
    assertThat(uploaded.is("thumbnail")).isTrue();
    HttpResponse<byte[]> downloaded = download(ann, uploaded.text("id"));
    assertThat(downloaded.statusCode()).isEqualTo(200);
    assertThat(Arrays.equals(downloaded.body(), picture)).isTrue();
    assertThat(header(downloaded, "Content-Type")).isEqualTo("image/png");
    assertThat(header(downloaded, "Content-Length")).isEqualTo("" + picture.length);
    assertThat(header(downloaded, "Content-Disposition"))
        .startsWith("inline;")
        .contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%F0%9F%A6%8A.png");
    assertThat(header(downloaded, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(downloaded.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(header(downloaded, "Cache-Control")).contains("private").contains("no-cache");
    assertThat(header(downloaded, "Accept-Ranges")).isEqualTo("bytes");
  }

  @Test
  void aPictureHasAThumbnail() throws Exception {
    String id = upload(ann, "a.jpg", "image/jpeg", Pictures.picture("jpg", 900, 300)).text("id");

    HttpResponse<byte[]> thumbnail = download(ann, id + "/thumbnail");

    assertThat(thumbnail.statusCode()).isEqualTo(200);
    assertThat(header(thumbnail, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(Pictures.read(thumbnail.body()).getWidth()).isEqualTo(320);
    assertThat(download(bob, id + "/thumbnail").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoPictureHasNone() throws Exception {
    Answer words = upload(ann, "a.txt", "text/plain", "words".getBytes(UTF_8));

    assertThat(words.json().has("thumbnail")).isFalse();
    assertThat(download(ann, words.text("id") + "/thumbnail").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "a.svg,  image/svg+xml, '<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>', image/svg+xml",
    "a.html, text/html,     '<!DOCTYPE html><html></html>',                        text/html",
    "a.txt,  image.png,     '<html><script>alert(1)</script></html>',              text/html",
    "a.exe,  application/x, MZ,                                                application/x-msdownload"
  })
  void nothingButPicturesIsShownInPlace(String name, String declared, String text, String type)
      throws Exception {
    String id = upload(ann, name, declared, text.getBytes(UTF_8)).text("id");

    HttpResponse<byte[]> downloaded = download(ann, id);

    assertThat(header(downloaded, "Content-Type")).isEqualTo(type);
    assertThat(header(downloaded, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(downloaded, "Content-Security-Policy")).contains("sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,      0,   1",
    "bytes=100-199,  100, 200",
    "bytes=100-,     100, 300000",
    "bytes=-5,       299995, 300000",
    "bytes=299999-,  299999, 300000",
    "bytes=5-999999, 5, 300000"
  })
  void aRangeIsAnsweredWithThoseBytes(String range, int from, int to) throws Exception {
    byte[] bytes = bytes(300_000);
    String id = upload(ann, "a.bin", "application/octet-stream", bytes).text("id");

    HttpResponse<byte[]> part = download(ann, id, "Range", range);

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range"))
        .isEqualTo("bytes %d-%d/300000".formatted(from, to - 1));
    assertThat(Arrays.equals(part.body(), Arrays.copyOfRange(bytes, from, to))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=300000-", "bytes=9-3", "bytes=x", "words=1-2"})
  void aRangeThatIsNoneIsRefused(String range) throws Exception {
    String id = upload(ann, "a.bin", "application/octet-stream", bytes(300_000)).text("id");

    HttpResponse<byte[]> part = download(ann, id, "Range", range);

    assertThat(part.statusCode()).isEqualTo(416);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes */300000");
  }

  @Test
  void whoHasItAlreadyIsSentNothing() throws Exception {
    String id = upload(ann, "a.bin", "application/octet-stream", bytes(10)).text("id");
    String etag = header(download(ann, id), "ETag");

    assertThat(etag).isNotEmpty();
    assertThat(download(ann, id, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(download(bob, id, "If-None-Match", etag).statusCode()).isEqualTo(404);
  }

  @Test
  void toEveryoneElseItIsNotThere() {
    String id = upload(ann, "a.bin", "application/octet-stream", bytes(10)).text("id");

    Answer stranger = bob.get(ATTACHMENTS + "/" + id);
    Answer nothing = bob.get(ATTACHMENTS + "/nothing");

    assertRefused(stranger, 404, "ATTACHMENT_NOT_FOUND");
    assertRefused(nothing, 404, "ATTACHMENT_NOT_FOUND");
    assertThat(stranger.body().replaceAll("\"traceId\":\"[^\"]*\"", ""))
        .isEqualTo(nothing.body().replaceAll("\"traceId\":\"[^\"]*\"", ""));
    assertThat(Person.NOBODY.get(ATTACHMENTS + "/" + id).status()).isEqualTo(401);
    assertThat(bob.get(ATTACHMENTS + "/no+id").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "cat.png,  image/png",
    "cat.jpeg, application/octet-stream",
    "cat,      image/webp",
    "cat.SVG,  text/plain"
  })
  void aRenamedProgramIsNoImage(String name, String declared) {
    byte[] program = Arrays.copyOf("MZ\u0090\0\3\0\0\0\4".getBytes(ISO_8859_1), 4096);

    assertRefused(upload(ann, name, declared, program), 415, "NOT_AN_IMAGE");
  }

  @Test
  void elevenMebibytesAreTooMany() {
    assertRefused(
        upload(ann, "a.bin", "application/octet-stream", bytes(11 * MIB)),
        413,
        "ATTACHMENT_TOO_LARGE");
    assertRefused(
        upload(ann, "a.bin", "application/octet-stream", bytes(10 * MIB + 1)),
        413,
        "ATTACHMENT_TOO_LARGE");
    assertThat(upload(ann, "a.bin", "application/octet-stream", bytes(10 * MIB)).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "C:\\\\a.txt", "..", ""})
  void aPathIsNoName(String name) {
    Answer answer = upload(ann, name, "text/plain", bytes(1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isIn("INVALID_VALUE", "MALFORMED");
  }

  @Test
  void anEmptyFileIsNone() {
    assertRefused(upload(ann, "a.txt", "text/plain", new byte[0]), 400, "INVALID_VALUE");
  }

  @Test
  void aMessageTellsOfItsFiles() throws Exception {
    String room = Server.directRoom(ann, bob);
    String cat = upload(ann, "cat.png", "image/png", Pictures.picture("png", 9, 9)).text("id");
    String menu = upload(ann, "menu.txt", "text/plain", "words".getBytes(UTF_8)).text("id");
    String messages = "/api/rooms/" + room + "/messages";

    assertThat(ann.post(messages, "{'attachmentIds':['%s']}".formatted(cat)).status())
        .isEqualTo(200);
    assertThat(
            ann.post(
                    messages,
                    "{'content':'Lunch?','type':'FILE','attachmentIds':['%s']}".formatted(menu))
                .status())
        .isEqualTo(200);

    var entries = bob.get(messages).json().get("messages");
    assertThat(entries.get(1).get("type").stringValue()).isEqualTo("IMAGE");
    assertThat(entries.get(1).get("content").stringValue()).isEmpty();
    assertThat(entries.get(1).get("attachments").get(0).toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"name\":\"cat.png\",\"mediaType\":\"image/png\",\"size\":%d,\"thumbnail\":true}"
                .formatted(cat, Pictures.picture("png", 9, 9).length));
    assertThat(entries.get(0).get("type").stringValue()).isEqualTo("FILE");
    assertThat(entries.get(0).get("attachments").get(0).has("thumbnail")).isFalse();
    assertThat(download(bob, cat).statusCode()).isEqualTo(200);
    assertThat(download(bob, cat + "/thumbnail").statusCode()).isEqualTo(200);
    Person cara = Server.anyone();
    assertThat(download(cara, cat).statusCode()).isEqualTo(404);
    assertRefused(
        ann.post(messages, "{'attachmentIds':['%s']}".formatted(cat)), 404, "ATTACHMENT_NOT_FOUND");
    assertRefused(ann.post(messages, "{}"), 400, "INVALID_VALUE");
  }

  @Test
  void whatIsNoUploadIsRefused() {
    assertThat(ann.post(ATTACHMENTS, "{}").status()).isEqualTo(415);
    assertRefused(
        send(ann, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(UTF_8)),
        400,
        "INVALID_VALUE");
    assertThat(send(ann, "multipart/form-data", "--x--\r\n".getBytes(UTF_8)).status())
        .isEqualTo(400);
    Answer halfAFile =
        send(
            ann,
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nab"
                .getBytes(UTF_8));
    assertThat(halfAFile.status()).isEqualTo(400);
    assertThat(halfAFile.header("connection")).isEqualTo("close");
    assertRefused(
        send(
            ann,
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nab\r\n--x--\r\n"
                .getBytes(UTF_8)),
        400,
        "INVALID_VALUE");
  }

  private static Answer upload(Person person, String name, String declared, byte[] bytes) {
    return person.upload(name, declared, bytes);
  }

  private static Answer send(Person person, String type, byte[] body) {
    return Server.send(
        Server.request(ATTACHMENTS)
            .header("Authorization", "Bearer " + person.token())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static HttpResponse<byte[]> download(Person person, String id, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        Server.request(ATTACHMENTS + "/" + id).header("Authorization", "Bearer " + person.token());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 8));
    }
    return bytes;
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
