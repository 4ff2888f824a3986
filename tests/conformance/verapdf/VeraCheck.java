// Holds PDFs against veraPDF's rules, many in one run: starting the Java machine and reading the rules takes longer than a file.
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * VeraCheck FLAVOUR[,FLAVOUR...] FILE..., or lines "FLAVOUR[,FLAVOUR...] TAB FILE" on standard input.
 *
 * <p>Prints a line per file and flavour, its parts separated by tabs: "ok", "failed" or "unreadable", the flavour, the file, then
 * each failed rule. Exit status 1 where a rule failed, 2 where a file is no PDF that can be read (or the arguments are wrong).
 */
public final class VeraCheck {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;
  private static final int LONGEST_CONTEXT = 200;

  public static void main(String[] arguments) throws IOException {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int worst = OK;
    for (int i = 1; i < arguments.length; i++) {
      worst = Math.max(worst, checkFile(arguments[0], arguments[i]));
    }
    if (arguments.length == 0) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", 2);
        worst = Math.max(worst, parts.length == 2 ? checkFile(parts[0], parts[1]) : usage("not FLAVOURS TAB FILE: " + line));
      }
    } else if (arguments.length == 1) {
      worst = usage("no file");
    }
    System.exit(worst);
  }

  private static int usage(String fault) {
    System.err.println("VeraCheck: " + fault);
    return UNREADABLE;
  }

  private static int checkFile(String flavours, String file) {
    int worst = OK;
    for (String name : flavours.split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      worst = Math.max(worst, flavour == PDFAFlavour.NO_FLAVOUR ? usage("no flavour " + name) : check(flavour, name, file));
    }
    return worst;
  }

  private static int check(PDFAFlavour flavour, String name, String file) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
         PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant() && result.getTotalAssertions() == 0) {
        return print("failed", name, file, List.of("veraPDF asserted nothing"), FAILED);
      }
      return result.isCompliant() ? print("ok", name, file, List.of(), OK) : print("failed", name, file, rules(result), FAILED);
    } catch (Exception | StackOverflowError fault) {
      return print("unreadable", name, file, List.of(String.valueOf(fault.getMessage())), UNREADABLE);
    }
  }

  /** "CLAUSE test NUMBER, COUNT times: what the rule says, and the first place that breaks it". */
  private static List<String> rules(ValidationResult result) {
    Map<String, String> said = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      RuleId rule = assertion.getRuleId();
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String context = assertion.getLocation().getContext();
        said.putIfAbsent(rule.getClause() + " test " + rule.getTestNumber(),
            result.getFailedChecks().getOrDefault(rule, 1) + " times: " + assertion.getMessage() + " At "
                + context.substring(Math.max(0, context.length() - LONGEST_CONTEXT)));
      }
    }
    List<String> out = new ArrayList<>();
    said.forEach((rule, words) -> out.add(rule + ", " + words));
    return out;
  }

  private static int print(String verdict, String flavour, String file, List<String> parts, int status) {
    StringBuilder line = new StringBuilder(verdict + "\t" + flavour + "\t" + file);
    parts.forEach(part -> line.append('\t').append(part.replaceAll("\\s+", " ")));
    System.out.println(line);
    return status;
  }
}
