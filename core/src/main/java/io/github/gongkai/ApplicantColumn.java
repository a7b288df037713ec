package io.github.gongkai;

import static io.github.gongkai.Heading.APPLICANTS;
import static io.github.gongkai.Heading.ORGANIZATIONS;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A column of section 三 收到和处理政府信息公开申请情况: who applied. */
public enum ApplicantColumn implements Column {
    NATURAL_PERSON("naturalPerson", APPLICANTS, "自然人", "Natural persons"),
    COMMERCIAL_ENTERPRISE("commercialEnterprise", ORGANIZATIONS, "商业企业", "Commercial enterprises"),
    RESEARCH_INSTITUTION("researchInstitution", ORGANIZATIONS, "科研机构", "Research institutions"),
    WELFARE_ORGANIZATION("welfareOrganization", ORGANIZATIONS, "社会公益组织", "Public welfare organizations"),
    LEGAL_SERVICE_INSTITUTION("legalServiceInstitution", ORGANIZATIONS, "法律服务机构", "Legal service institutions"),
    OTHER_ORGANIZATION("otherOrganization", ORGANIZATIONS, "其他", "Other organizations"),
    TOTAL("total", APPLICANTS, "总计", "Total");

    private final String id;
    private final Heading heading;
    private final Label label;

    ApplicantColumn(String id, Heading heading, String text, String english) {
        this.id = id;
        this.heading = heading;
        this.label = new Label("", text, "", english);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Section section() {
        return Section.APPLICATIONS;
    }

    @Override
    public Label label(Edition edition) {
        return label;
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(heading);
    }

    @Override
    public Set<Edition> editions() {
        return EnumSet.allOf(Edition.class);
    }

    @Override
    public Unit unit(Edition edition) {
        return Unit.CASES;
    }

    @Override
    public boolean isTotal() {
        return this == TOTAL;
    }
}
