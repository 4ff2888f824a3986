// What `tika --xml FILE` of Apache Tika prints, without the parsers of a hundred other formats; or many in one run, for
// starting the Java machine takes longer than a file.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.SAXException;

/** TikaText --xml FILE prints its XHTML; without arguments that of each file named on standard input, a NUL behind each. */
public final class TikaText {
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws IOException, SAXException, TikaException {
    LogManager.getLogManager().reset();
    if (arguments.length == 2 && arguments[0].equals("--xml")) {
      OUT.print(xhtml(arguments[1]));
    } else if (arguments.length == 0) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        OUT.print(xhtml(line) + '\0');
        OUT.flush();
      }
    } else {
      System.err.println("TikaText: not --xml FILE");
      System.exit(2);
    }
    OUT.flush();
  }

  private static String xhtml(String file) throws IOException, SAXException, TikaException {
    ToXMLContentHandler handler = new ToXMLContentHandler();
    Parser parser = new AutoDetectParser();
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      parser.parse(in, handler, new Metadata(), context);
    }
    return handler.toString();
  }
}
