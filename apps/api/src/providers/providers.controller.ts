import { Body, Controller, Param } from '@nestjs/common';
import type { OrgNumber } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByOrgNumber } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';
import { CorrectProviderBody, DeclareCapacityBody, RegisterProviderBody } from './providers.dto.js';

@Controller()
export class ProvidersController {
  @CommandRoute('RegisterProvider')
  register(@Body() body: RegisterProviderBody): Addressed<'RegisterProvider'> {
    return { target: { provider: body.orgNumber as OrgNumber }, body };
  }

  @CommandRoute('DeclareCapacity')
  declareCapacity(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Body() body: DeclareCapacityBody,
  ): Addressed<'DeclareCapacity'> {
    return { target: { provider }, body };
  }

  @CommandRoute('SuspendProvider')
  suspend(@Param('provider', ByOrgNumber) provider: OrgNumber, @Body() body: ReasonBody): Addressed<'SuspendProvider'> {
    return { target: { provider }, body };
  }

  @CommandRoute('ReinstateProvider')
  reinstate(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Body() body: ReasonBody,
  ): Addressed<'ReinstateProvider'> {
    return { target: { provider }, body };
  }

  @CommandRoute('EndProvider')
  end(@Param('provider', ByOrgNumber) provider: OrgNumber, @Body() body: ReasonBody): Addressed<'EndProvider'> {
    return { target: { provider }, body };
  }

  @CommandRoute('CorrectProvider')
  correct(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Body() body: CorrectProviderBody,
  ): Addressed<'CorrectProvider'> {
    return { target: { provider }, body };
  }
}
