/** A program that embeds Outcry, and knows of it what its module shows. */
module com.example.village {
  requires dev.outcry.application;
}
